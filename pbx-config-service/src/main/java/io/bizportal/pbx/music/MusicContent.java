package io.bizportal.pbx.music;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.hibernate.Session;

/** Table {@code hold_music_content}, read in slices: nobody's listening holds a file in memory. */
@ApplicationScoped
class MusicContent {

  private static final int SLICE = 256 * 1024;

  private final Session database;

  MusicContent(Session database) {
    this.database = database;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void keep(UUID music, byte[] content) {
    database
        .createNativeMutationQuery(
            "insert into hold_music_content (music, content) values (:music, :content)")
        .setParameter("music", music)
        .setParameter("content", content)
        .executeUpdate();
  }

  /** Each slice in a transaction of its own: a slow listener keeps no connection. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  void send(UUID music, ByteRange part, OutputStream to) throws IOException {
    for (int sent = 0; sent < part.length(); sent += SLICE) {
      to.write(slice(music, part.from() + sent, Math.min(SLICE, part.length() - sent)));
    }
  }

  private byte[] slice(UUID music, int from, int length) throws IOException {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .createNativeQuery(
                        "select substring(content from :first for :length)"
                            + " from hold_music_content where music = :music",
                        byte[].class)
                    .setParameter("first", from + 1)
                    .setParameter("length", length)
                    .setParameter("music", music)
                    .getResultStream()
                    .findFirst())
        .orElseThrow(() -> new EOFException("the music was removed meanwhile"));
  }
}
