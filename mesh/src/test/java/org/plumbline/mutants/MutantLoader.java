package org.plumbline.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads the project's own classes anew, the patched ones in front.
 *
 * <p>All of them, not the patched file alone: classes see each other's package-private members only
 * within one loader, and static state must start afresh for each mutant. Libraries come from the
 * parent.
 */
final class MutantLoader extends ClassLoader {
  private static final String OWN = "org.plumbline.";

  static {
    registerAsParallelCapable();
  }

  private final Path patched;

  MutantLoader(Path patched, ClassLoader parent) {
    super(parent);
    this.patched = patched;
    setDefaultAssertionStatus(true);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OWN)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] bytes = bytes(name);
        loaded = defineClass(name, bytes, 0, bytes.length);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
  }

  private byte[] bytes(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/') + ".class";
    try {
      Path own = patched.resolve(path);
      if (Files.exists(own)) {
        return Files.readAllBytes(own);
      }
      try (InputStream in = getParent().getResourceAsStream(path)) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
