package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import jp.mamis.domain.accounts.AccountId;

/**
 * One person's word that the body takes the doctor in, where more than one is needed (会内の確認).
 *
 * @param boardDay the day of the board it was given for
 */
public record Confirmation(AccountId by, Instant at, LocalDate boardDay) {}
