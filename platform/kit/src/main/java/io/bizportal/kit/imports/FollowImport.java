package io.bizportal.kit.imports;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/**
 * Tells of an import each time it has got on. It ends when the import waits or is over, and after a
 * minute in any case: who still wants to know asks again, with a token of that time.
 */
@Singleton
class FollowImport {

  private static final Duration LOOK = Duration.ofMillis(300);
  private static final int LOOKS = 200;

  /** Says something even if nothing has changed, so that nobody takes the line for dead. */
  private static final int SILENT_LOOKS = 10;

  private final ImportViews views;

  FollowImport(ImportViews views) {
    this.views = views;
  }

  Multi<ImportView> follow(String contract, UUID id) {
    ImportView first = views.one(contract, id);
    return Multi.createFrom()
        .emitter(emitter -> Thread.ofVirtual().start(() -> follow(contract, id, first, emitter)));
  }

  private void follow(
      String contract, UUID id, ImportView first, MultiEmitter<? super ImportView> to) {
    try {
      ImportView told = first;
      to.emit(told);
      int silent = 0;
      for (int look = 0; look < LOOKS && told.state().moves() && !to.isCancelled(); look++) {
        Thread.sleep(LOOK);
        ImportView now = views.one(contract, id);
        silent++;
        if (!now.equals(told) || silent >= SILENT_LOOKS) {
          told = now;
          silent = 0;
          to.emit(told);
        }
      }
      to.complete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      to.complete();
    } catch (RuntimeException e) {
      to.fail(e);
    }
  }
}
