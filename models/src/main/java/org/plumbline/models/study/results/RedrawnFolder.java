package org.plumbline.models.study.results;

import java.io.IOException;
import java.nio.file.Path;
import org.plumbline.models.study.FileFault;
import org.plumbline.models.study.ResultsFolderException;

/**
 * A finished results folder whose pictures are made again: nothing that was solved is touched.
 * While it is open no run can have it.
 */
public final class RedrawnFolder implements AutoCloseable {
  private final Path path;
  private final ResultsReader reader;
  private final FolderLock lock;

  private RedrawnFolder(Path path, ResultsReader reader, FolderLock lock) {
    this.path = path;
    this.reader = reader;
    this.lock = lock;
  }

  /**
   * Opens a folder.
   *
   * @throws ResultsFolderException if it is none of Plumbline's, is in use, cannot be read, or what
   *     it holds is not what a run wrote: its manifest would vouch for it from now on
   */
  public static RedrawnFolder open(Path path) {
    ResultsReader reader = new ResultsReader(path);
    try {
      reader.requireUnaltered(n -> ResultsFolder.DRAWN.stream().noneMatch(n::startsWith));
      return new RedrawnFolder(path, reader, FolderLock.take(path));
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  /** What stands in the folder. */
  public ResultsReader reader() {
    return reader;
  }

  /**
   * Brings the digests of the manifest up to date with the files.
   *
   * @param version of the program that drew
   */
  public void seal(String version) {
    try {
      AtomicFiles.writeThrough(path.resolve(Manifest.NAME), Manifest.redrawn(path, version));
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }

  private static ResultsFolderException cannotWrite(Path path, IOException e) {
    return new ResultsFolderException(
        path, "cannot be written (" + FileFault.reason(e) + "); check its permissions", e);
  }

  /** Lets runs have the folder. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
  }
}
