package org.evidencematrix.cli.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file operation failed, in a few words. */
public final class Reasons {
  private Reasons() {}

  /** Returns why a file could not be read or written, in a few words. */
  public static String of(IOException e) {
    if (e instanceof NoSuchFileException gone) {
      return "there is no " + gone.getFile();
    }
    if (e instanceof AccessDeniedException denied) {
      return "access to " + denied.getFile() + " is denied";
    }
    if (e instanceof FileSystemException fault && fault.getReason() != null) {
      return fault.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
