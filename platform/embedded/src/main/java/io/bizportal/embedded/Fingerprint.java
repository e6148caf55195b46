package io.bizportal.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether what something was made of is still the same. */
public final class Fingerprint {

  private final MessageDigest digest;

  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    text(System.getProperty("java.vm.version"));
  }

  /** A large file, known by name, size and time: reading it would cost more than it is worth. */
  public Fingerprint file(Path file) throws IOException {
    text(file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
    return this;
  }

  /** Files, or all files in folders, known by what stands in them. */
  public Fingerprint contents(List<Path> files) throws IOException {
    for (Path file : files) {
      List<Path> parts = Files.isDirectory(file) ? ProviderJar.files(file) : List.of(file);
      for (Path part : parts) {
        text(file.relativize(part).toString());
        digest.update(Files.readAllBytes(part));
      }
    }
    return this;
  }

  public Fingerprint texts(List<String> texts) {
    texts.forEach(this::text);
    return this;
  }

  private void text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  public String hex() {
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
