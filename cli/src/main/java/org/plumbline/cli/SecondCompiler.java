package org.plumbline.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The JVM's second compiler, which makes long loops fast and takes a core for seconds to do so.
 * Drawing a report is over before that pays; meanwhile methods that get busy are left to the first
 * compiler. What was compiled before stays as it is. On a JVM that has no diagnostic commands
 * nothing happens.
 *
 * <p>Source: HotSpot's compiler directives, {@code jcmd PID help Compiler.directives_add}.
 */
final class SecondCompiler {
  private static final String NOTHING = "[{match: \"*.*\", c2: {Exclude: true}}]";

  private SecondCompiler() {}

  /** Does a work that is over soon, and keeps the second compiler out of it. */
  static void restWhile(Runnable work) {
    boolean rests = rest();
    try {
      work.run();
    } finally {
      if (rests) {
        command("compilerDirectivesRemove");
      }
    }
  }

  private static boolean rest() {
    try {
      Path directives = Files.createTempFile("plumbline", ".json");
      try {
        Files.writeString(directives, NOTHING);
        return command("compilerDirectivesAdd", directives.toString());
      } finally {
        Files.delete(directives);
      }
    } catch (IOException e) {
      return false; // the work takes a little longer
    }
  }

  private static boolean command(String name, String... arguments) {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      boolean takes = arguments.length > 0;
      server.invoke(
          commands,
          name,
          takes ? new Object[] {arguments} : new Object[0],
          takes ? new String[] {String[].class.getName()} : new String[0]);
      return true;
    } catch (JMException e) {
      return false;
    }
  }
}
