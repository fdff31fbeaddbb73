package org.plumbline.mutants;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The mutant's source file, compiled against the classes of the build into a folder of its own. */
final class PatchedSource {
  private PatchedSource() {}

  /**
   * Compiles the patched file and what is nested in it.
   *
   * @throws MutantTableException if the patch does not compile
   */
  static void compile(Mutant mutant, Path repository, Path classes) throws IOException {
    String text = mutant.patch(Files.readString(repository.resolve(mutant.source())));
    String simpleName = Path.of(mutant.source()).getFileName().toString();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("mutants need a JDK: this Java has no compiler");
    }
    SimpleJavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///" + simpleName), javax.tools.JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    List<String> options =
        List.of(
            "-d",
            classes.toString(),
            "-classpath",
            classPath(),
            "-proc:none",
            "-implicit:none",
            "-nowarn",
            "-g");
    StringWriter messages = new StringWriter();
    if (!compiler.getTask(messages, null, null, options, null, List.of(source)).call()) {
      throw new MutantTableException(
          "mutant '%s' does not compile:%n%s".formatted(mutant.name(), messages));
    }
  }

  /** The class path of the tests, which Surefire hands over beside that of its own starter. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
