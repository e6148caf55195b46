package io.bizportal.pbx.music;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Table {@code hold_music_content}, read in slices: nobody's listening holds a file in memory. What
 * was removed stays for a while, unheard, so that it can be brought back.
 */
@ApplicationScoped
class MusicContent {

  private static final int SLICE = 256 * 1024;

  private final Session database;

  MusicContent(Session database) {
    this.database = database;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void keep(String contract, UUID music, byte[] content) {
    database
        .createNativeMutationQuery(
            "insert into hold_music_content (music, contract, content)"
                + " values (:music, :contract, :content)")
        .setParameter("music", music)
        .setParameter("contract", contract)
        .setParameter("content", content)
        .executeUpdate();
  }

  /** Lays a removed piece's file aside; of those of its contract the newest {@code most} stay. */
  @Transactional(Transactional.TxType.MANDATORY)
  void layAside(String contract, UUID music, Instant now, int most) {
    database
        .createNativeMutationQuery(
            "update hold_music_content set removed_at = :now where music = :music")
        .setParameter("now", now)
        .setParameter("music", music)
        .executeUpdate();
    database
        .createNativeMutationQuery(
            """
            delete from hold_music_content where music in (
              select music from hold_music_content
               where contract = :contract and removed_at is not null
               order by removed_at desc, music offset :most)""")
        .setParameter("contract", contract)
        .setParameter("most", most)
        .executeUpdate();
  }

  /** Whether the file of a removed piece was still there; from now on it is that piece's again. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean takeBack(String contract, UUID music) {
    return database
            .createNativeMutationQuery(
                "update hold_music_content set removed_at = null"
                    + " where music = :music and contract = :contract and removed_at is not null")
            .setParameter("music", music)
            .setParameter("contract", contract)
            .executeUpdate()
        == 1;
  }

  /** Forgets files of pieces that were removed before, and answers how many. */
  @Transactional
  int forget(Instant before) {
    return database
        .createNativeMutationQuery("delete from hold_music_content where removed_at < :before")
        .setParameter("before", before)
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
                            + " from hold_music_content where music = :music"
                            + " and removed_at is null",
                        byte[].class)
                    .setParameter("first", from + 1)
                    .setParameter("length", length)
                    .setParameter("music", music)
                    .getResultStream()
                    .findFirst())
        .orElseThrow(() -> new EOFException("the music was removed meanwhile"));
  }
}
