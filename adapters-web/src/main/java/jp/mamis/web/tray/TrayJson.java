package jp.mamis.web.tray;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.tray.SettleDispatches;
import jp.mamis.application.tray.SettleDispatches.End;
import jp.mamis.application.tray.TrayLetter;
import jp.mamis.application.tray.TrayQueries.Titled;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.DropReason;
import jp.mamis.domain.tray.SentDispatch;
import jp.mamis.domain.tray.SettledDispatch;
import jp.mamis.domain.tray.UnneededDispatch;
import jp.mamis.domain.tray.Way;
import jp.mamis.web.documents.AddressLines;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.problem.InputFault;

/** What programs read and write of a tray. */
final class TrayJson {

    private TrayJson() {}

    /**
     * A letter in a tray.
     *
     * @param name       of the doctor; of a single letter that which it bears
     * @param formerName of a line of the list: the former name, where the letter bears that
     * @param sender     name of the body whose act it is about
     * @param reference  number of the procedure it is about
     * @param way       how the doctor was told, once that is done
     * @param reason    why the doctor need not be told, where that is so
     * @param settledAt when either was noted
     * @param overtaken whether it waits and need not be sent any more: it was answered or approved anew, or the procedure has ended
     */
    public record RowJson(
            UUID id,
            String name,
            Optional<String> formerName,
            String title,
            Optional<String> sender,
            Optional<String> reference,
            Instant writtenAt,
            Dispatch.State state,
            Optional<Way> way,
            Optional<String> reason,
            Optional<Instant> settledAt,
            boolean overtaken) {}

    /**
     * A letter as it is told or printed.
     *
     * @param language of the text, {@code ja} or {@code en}
     * @param address  lines to write to; empty when none is registered or the letter was settled on an earlier day
     */
    public record LetterJson(
            RowJson letter,
            String language,
            List<String> address,
            List<String> faxes,
            List<String> phones,
            String text) {}

    /**
     * Ticks letters off.
     *
     * @param way    how the doctors were told: this or the reason
     * @param reason why they need not be told
     */
    public record SettlementJson(List<UUID> letters, Optional<String> way, Optional<String> reason) {

        SettleDispatches.Command command(AssociationId body) {
            Parsing input = new Parsing();
            Parsed<Optional<Way>> how = input.optional("way", way, Way::parse);
            Parsed<Optional<DropReason>> why = input.optional("reason", reason, DropReason::parse);
            if (way.isEmpty() == reason.isEmpty()) {
                input.fault(InputFault.malformed("way", "way-or-reason", way.orElse("")));
            }
            return input.complete(() -> new SettleDispatches.Command(
                    body, letters.stream().map(DispatchId::new).toList(), end(how.get(), why.get())));
        }

        private static End end(Optional<Way> how, Optional<DropReason> why) {
            return how.<End>map(End.Sent::new).orElseGet(() -> new End.Dropped(why.orElseThrow()));
        }
    }

    /**
     * What was ticked off.
     *
     * @param settled now
     * @param before  had been already
     */
    public record SettledJson(int settled, int before) {}

    static RowJson of(Titled titled) {
        return row(
                titled.row().dispatch(),
                titled.row().name(),
                titled.row().former(),
                titled.title(),
                titled.overtaken());
    }

    static LetterJson of(TrayLetter letter) {
        return new LetterJson(
                row(
                        letter.dispatch(),
                        letter.to().name(),
                        Optional.empty(),
                        letter.text().title(),
                        letter.overtaken()),
                letter.text().language(),
                AddressLines.of(letter.to()),
                letter.to().faxes(),
                letter.to().phones(),
                letter.text().body());
    }

    private static RowJson row(
            Dispatch dispatch, String name, Optional<String> former, String title, boolean overtaken) {
        return new RowJson(
                dispatch.tidings().id().value(),
                name,
                former,
                title,
                Optional.of(dispatch.tidings().sender()).filter(body -> !body.isEmpty()),
                Optional.of(dispatch.tidings().reference()).filter(number -> !number.isEmpty()),
                dispatch.tidings().writtenAt(),
                dispatch.state(),
                dispatch instanceof SentDispatch sent ? Optional.of(sent.way()) : Optional.empty(),
                dispatch instanceof UnneededDispatch unneeded
                        ? Optional.of(unneeded.reason().text())
                        : Optional.empty(),
                dispatch instanceof SettledDispatch settled ? Optional.of(settled.at()) : Optional.empty(),
                overtaken);
    }
}
