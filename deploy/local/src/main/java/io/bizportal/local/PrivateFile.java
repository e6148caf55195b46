package io.bizportal.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A JSON file that only its owner may read, and that is never seen half written. */
final class PrivateFile {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setSerializationInclusion(JsonInclude.Include.NON_NULL)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final Path path;

  PrivateFile(Path path) {
    this.path = path;
  }

  void write(Object content) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Path next =
          Files.createTempFile(
              path.toAbsolutePath().getParent(),
              path.getFileName().toString(),
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(next, JSON.writeValueAsBytes(content));
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> Optional<T> read(Class<T> type) {
    return read(JSON.constructType(type));
  }

  <T> Optional<T> read(JavaType type) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(path), type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
