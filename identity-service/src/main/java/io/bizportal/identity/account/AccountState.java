package io.bizportal.identity.account;

/**
 * The life of an account. Each state offers its legal transitions only; what is not offered cannot
 * be asked for.
 */
public sealed interface AccountState {

  /** As stored. */
  AccountStatus status();

  /** The state a stored status stands for. */
  static AccountState of(AccountStatus status) {
    return switch (status) {
      case INVITED -> new Invited();
      case ACTIVE -> new Active();
      case LOCKED -> new Locked();
      case DISABLED -> new Disabled();
      case DELETED -> new Deleted();
    };
  }

  /** Has a URL, but no password yet. */
  record Invited() implements AccountState {

    /** The first password was set. */
    public Active registered() {
      return new Active();
    }

    public Disabled disabled() {
      return new Disabled();
    }

    @Override
    public AccountStatus status() {
      return AccountStatus.INVITED;
    }
  }

  /** May sign in. */
  record Active() implements AccountState {

    public Disabled disabled() {
      return new Disabled();
    }

    @Override
    public AccountStatus status() {
      return AccountStatus.ACTIVE;
    }
  }

  /** May sign in again after a while, or with a new password. */
  record Locked() implements AccountState {

    /** A new password proves the mailbox. */
    public Active unlocked() {
      return new Active();
    }

    public Disabled disabled() {
      return new Disabled();
    }

    @Override
    public AccountStatus status() {
      return AccountStatus.LOCKED;
    }
  }

  /** Kept out by an administrator. */
  record Disabled() implements AccountState {

    /** With the password he had. */
    public Active enabled() {
      return new Active();
    }

    /** He never had a password. */
    public Invited invitedAgain() {
      return new Invited();
    }

    @Override
    public AccountStatus status() {
      return AccountStatus.DISABLED;
    }
  }

  /** Gone; only its identifier is left. */
  record Deleted() implements AccountState {

    @Override
    public AccountStatus status() {
      return AccountStatus.DELETED;
    }
  }
}
