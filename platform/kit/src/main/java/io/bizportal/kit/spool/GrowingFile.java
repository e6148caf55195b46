package io.bizportal.kit.spool;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read while it is written. It has lost its name before the first byte, so that it
 * is gone with {@link #close}, and with the process if that comes first.
 */
final class GrowingFile implements Closeable {

  private final FileChannel channel;
  private final long largest;
  private final AtomicLong kept;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long length;
  private boolean whole;
  private boolean closed;
  private @Nullable Throwable failure;

  /**
   * An empty one.
   *
   * @param kept counts the bytes that lie in such files
   */
  GrowingFile(Path directory, long largest, AtomicLong kept) throws IOException {
    this.channel =
        FileChannel.open(
            Files.createTempFile(Files.createDirectories(directory), "spool-", null),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    this.largest = largest;
    this.kept = kept;
  }

  /** Where it is written, by one thread. Closing that says nothing of whether it is whole. */
  OutputStream end() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        append(ByteBuffer.wrap(bytes, from, count));
      }
    };
  }

  private void append(ByteBuffer bytes) throws IOException {
    int count = bytes.remaining();
    // Only who writes changes the length, and that is one thread.
    if (length + count > largest) {
      throw new IOException("longer than an answer may be");
    }
    while (bytes.hasRemaining()) {
      channel.write(bytes, length + count - bytes.remaining());
    }
    lock.lock();
    try {
      if (closed) {
        throw new ClosedChannelException();
      }
      length += count;
      kept.addAndGet(count);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more comes: this is all of it, or {@code failed} is why it is not. */
  void ended(@Nullable Throwable failed) {
    lock.lock();
    try {
      whole = failed == null;
      failure = failed;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What of it lies after {@code position}: {@code enough}, or less since this is all. */
  private long after(long position, int enough) throws IOException {
    lock.lock();
    try {
      while (length - position < enough && !whole && failure == null && !closed) {
        changed.awaitUninterruptibly();
      }
      if (failure != null) {
        throw new IOException("not written to its end", failure);
      }
      if (closed) {
        throw new ClosedChannelException();
      }
      return length - position;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there are {@code enough} bytes, or all; what failed before is thrown. */
  void begun(int enough) throws IOException {
    after(0, enough);
  }

  /** Reads on from {@code position}, waiting for what is not there yet; 0 at the end of all. */
  int read(byte[] into, long position) throws IOException {
    int count = (int) Math.min(into.length, after(position, 1));
    ByteBuffer part = ByteBuffer.wrap(into, 0, count);
    while (part.hasRemaining()) {
      if (channel.read(part, position + part.position()) < 0) {
        throw new IOException("shorter than it was written");
      }
    }
    return count;
  }

  /** Whoever still writes or reads fails. */
  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      kept.addAndGet(-length);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    channel.close();
  }
}
