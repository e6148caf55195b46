package io.bizportal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mails that came, in order, one file each where they are to outlive this JVM. */
final class MailFolder {

  /** Number, time of arrival, address: what the mail itself doesn't reliably say. */
  private static final Pattern FILE = Pattern.compile("(\\d{6})_(\\d+)_(.+)\\.eml");

  private final @Nullable Path folder;
  private final List<Mail> mails = new ArrayList<>();
  private int last;

  MailFolder(@Nullable Path folder) {
    this.folder = folder;
    if (folder != null) {
      read(folder);
    }
  }

  private void read(Path from) {
    try {
      Files.createDirectories(from);
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.sorted().toList()) {
          Matcher name = FILE.matcher(file.getFileName().toString());
          if (name.matches()) {
            last = Integer.parseInt(name.group(1));
            mails.add(
                Mail.parse(
                    name.group(1),
                    List.of(name.group(3)),
                    Instant.ofEpochMilli(Long.parseLong(name.group(2))),
                    Files.readAllBytes(file)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void add(String to, Instant receivedAt, byte[] source) {
    last++;
    String id = "%06d".formatted(last);
    Mail mail = Mail.parse(id, List.of(to), receivedAt, source);
    if (folder != null) {
      // An address is quoted text at worst: what could leave the folder is not let into a name.
      String reader = to.replaceAll("[^A-Za-z0-9@._+-]", "_");
      write(folder.resolve(id + "_" + receivedAt.toEpochMilli() + "_" + reader + ".eml"), source);
    }
    mails.add(mail);
    notifyAll();
  }

  private static void write(Path file, byte[] source) {
    try {
      Files.write(file, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized List<Mail> all() {
    return List.copyOf(mails);
  }

  synchronized List<Mail> to(String reader) {
    String wanted = reader.toLowerCase(Locale.ROOT);
    return mails.stream()
        .filter(
            mail -> mail.to().stream().anyMatch(to -> to.toLowerCase(Locale.ROOT).equals(wanted)))
        .toList();
  }

  synchronized Optional<Mail> find(String id) {
    return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
  }

  synchronized Mail await(String to, Predicate<Mail> wanted, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<Mail> found = to(to).stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(
            "no such mail to %s within %s; there are: %s"
                .formatted(to, patience, to(to).stream().map(Mail::subject).toList()));
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  synchronized void clear() {
    mails.clear();
    if (folder != null) {
      Folders.delete(folder);
      read(folder);
    }
  }
}
