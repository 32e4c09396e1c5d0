package jp.mamis.application.accounts;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.OneUseCode;

/** A one-use code to give to its holder: shown this once, since nothing but its seal is kept. */
public record HandedOut(AccountId account, LoginId loginId, OneUseCode code, Instant expiresAt) {}
