package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import jp.mamis.domain.accounts.AccountId;

/**
 * One person's word that the body takes the doctor in, where more than one is needed (会内の確認).
 *
 * @param boardDay the day of the board it was given for
 * @param stage    at which stage it was given, the first being 0; not less than follows from those before it
 * @param closing  whether nobody was left to ask with it, at a stage that asks everybody: who comes later is not asked
 * @param inPlaceOf those whose deputy it was given as beside the own word, where everybody was asked
 */
public record Confirmation(
        AccountId by, Instant at, LocalDate boardDay, int stage, boolean closing, Set<AccountId> inPlaceOf) {

    public Confirmation {
        inPlaceOf = Set.copyOf(inPlaceOf);
    }

    /** Where only numbers are asked for: its stage follows from those before it. */
    public Confirmation(AccountId by, Instant at, LocalDate boardDay) {
        this(by, at, boardDay, 0, false, Set.of());
    }
}
