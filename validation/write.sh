#!/bin/sh
# Writes docs/validation.md from the files in docs/validation, without solving anything.
set -eu

cd "$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)"
mvn -q -B -ntp package -Dmaven.test.skip=true dependency:build-classpath -pl validation -am \
  -Dmdep.includeScope=runtime -Dmdep.outputFile=target/classpath.txt
exec java -cp "validation/target/classes:$(cat validation/target/classpath.txt)" \
  org.plumbline.validation.Validation write
