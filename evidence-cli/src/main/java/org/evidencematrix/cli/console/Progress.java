package org.evidencematrix.cli.console;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A line on the terminal that says what is going on and for how many seconds. */
final class Progress {
  private static final String ERASE_LINE = "\r\u001b[K";

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread thread;

  private Progress(Writer err, String text) {
    thread = new Thread(() -> show(err, text), "progress");
    thread.setDaemon(true);
  }

  /** Starts the counting. */
  static Progress start(Writer err, String text) {
    Progress progress = new Progress(err, text);
    progress.thread.start();
    return progress;
  }

  private void show(Writer err, String text) {
    try {
      int seconds = 0;
      while (!done.await(1, TimeUnit.SECONDS)) {
        seconds++;
        err.write(ERASE_LINE + text + " (" + seconds + " s)");
        err.flush();
      }
      if (seconds > 0) {
        err.write(ERASE_LINE);
        err.flush();
      }
    } catch (IOException e) {
      // A terminal that has gone needs no progress.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Removes the line and ends the counting. */
  void close() {
    done.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
