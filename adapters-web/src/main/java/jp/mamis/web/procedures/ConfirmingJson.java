package jp.mamis.web.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.procedures.Confirmers;
import jp.mamis.domain.procedures.Confirming;
import jp.mamis.domain.settings.OfficeRole;

/**
 * How far the body has come in confirming.
 *
 * @param given   how many have confirmed
 * @param missing how many are still to confirm
 * @param next    who has to confirm next; absent where whoever awaited has left, and an approval by anybody takes effect
 * @param all     whether everybody who holds that role is asked
 * @param confirmations those given, oldest first
 * @param awaited who of everybody has yet to confirm; for those who decide at the body
 */
public record ConfirmingJson(
        int given,
        int missing,
        Optional<OfficeRole> next,
        boolean all,
        List<ConfirmedJson> confirmations,
        List<AwaitedJson> awaited) {

    /**
     * A confirmation.
     *
     * @param by        name of who gave it; for those who decide at the body
     * @param inPlaceOf names of those whose deputy it was given as beside the own word; for those who decide at the body
     */
    public record ConfirmedJson(Optional<String> by, List<String> inPlaceOf, Instant at, LocalDate boardDay) {}

    /** @param deputies names of those who may confirm in that person's place */
    public record AwaitedJson(String name, List<String> deputies) {}

    static ConfirmingJson of(Confirmers confirmers) {
        Confirming confirming = confirmers.confirming();
        return new ConfirmingJson(
                confirming.given().size(),
                confirming.missing(),
                confirming.next(),
                confirming.asksAllNext(),
                confirmers.words().stream()
                        .map(word -> new ConfirmedJson(word.by(), word.inPlaceOf(), word.at(), word.boardDay()))
                        .toList(),
                confirmers.awaited().stream()
                        .map(one -> new AwaitedJson(one.name(), one.deputies()))
                        .toList());
    }
}
