package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.plumbline.models.study.ResultsFolderException;

/**
 * Keeps a second run out of a results folder.
 *
 * <p>The lock is the operating system's on a small file, so that it ends with its process, however
 * that ends: the file of a killed run is in nobody's way. It holds the number of the process, for
 * the message, and goes when the lock is given up. A file system without locks does not protect a
 * folder, and does not keep anybody from using it.
 *
 * <p>Nothing else may open the file while it is locked: POSIX gives up a process's locks on a file
 * when any of its descriptors of that file is closed.
 */
final class FolderLock implements AutoCloseable {
  static final String NAME = ".lock";

  /** Someone else's file may vanish between opening and locking it. */
  private static final int MOST_TRIES = 100;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder that exists.
   *
   * @throws ResultsFolderException if another run holds it
   * @throws IOException if the folder cannot be written
   */
  static FolderLock take(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    for (int i = 0; i < MOST_TRIES; i++) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        if (!lock(channel)) {
          throw held(folder, channel);
        }
        // Not the file of a run that has just ended and removed it.
        if (Files.exists(file)) {
          channel.truncate(0);
          channel.write(
              ByteBuffer.wrap(
                  (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
          return new FolderLock(file, channel);
        }
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      channel.close();
    }
    throw new IOException("the lock " + file + " is taken and given up all the time");
  }

  /** Whether it is ours now, or nobody's because the file system knows no locks. */
  private static boolean lock(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static ResultsFolderException held(Path folder, FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(20);
    channel.read(content, 0);
    String pid = new String(content.array(), 0, content.position(), StandardCharsets.UTF_8).strip();
    return new ResultsFolderException(
        folder,
        "another run is writing it"
            + (pid.matches("\\d+") ? " (process " + pid + ")" : "")
            + "; wait for it or stop it, or name another folder with --out",
        null);
  }

  /** Gives the lock up; the file goes first, while nobody else can have it. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      Files.deleteIfExists(file);
      channel.close();
    }
  }
}
