package jp.mamis.web.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkPreview;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.Wording;

/**
 * What has become of a bulk approval.
 *
 * @param open how many lines have not had their turn, since it was broken off
 */
public record BulkApprovalJson(UUID id, LocalDate boardDay, Instant at, int open, List<LineJson> procedures) {

    /** @param procedures each with the version it was decided on, at most 200 */
    public record Request(LocalDate boardDay, List<ItemJson> procedures) {

        List<Item> items() {
            return procedures.stream()
                    .map(item -> new Item(new ProcedureId(item.id()), new Version(item.version())))
                    .toList();
        }
    }

    /** @param version as the work list shows it */
    public record ItemJson(UUID id, long version) {}

    /** Why one of them is not approved. */
    public record WhyJson(String code, String message, Map<String, String> facts) {

        static List<WhyJson> of(List<Refusal> reasons, Wording wording) {
            return reasons.stream()
                    .map(reason -> new WhyJson(reason.code().slug(), wording.of(reason), reason.facts()))
                    .toList();
        }
    }

    /**
     * @param state   how the body saw the procedure right after its approval; absent when it was refused or is open
     * @param reasons every reason of a refusal
     */
    public record LineJson(UUID id, Optional<Instant> at, Optional<OfficeState> state, List<WhyJson> reasons) {}

    /** What approving together would do. */
    public record PreviewJson(LocalDate boardDay, long approvable, List<TriedJson> procedures) {}

    /**
     * @param reference absent when the procedure does not stand in the body's work list
     * @param begins    the first day of membership; absent when it is refused or others have to confirm
     * @param missing   how many more persons would have to confirm
     * @param early     whether the board's day lies before the day wished for or that of the application
     */
    public record TriedJson(
            UUID id,
            Optional<String> reference,
            Optional<String> name,
            Optional<MemberCategory> category,
            Optional<LocalDate> begins,
            int missing,
            boolean early,
            List<WhyJson> reasons) {

        static TriedJson of(BulkPreview.Line line, Wording wording) {
            Optional<BulkPreview.Consequence> consequence = line.outcome().accepted();
            return new TriedJson(
                    line.item().procedure().value(),
                    line.row().map(ProcedureIndex.Row::reference),
                    line.row().map(ProcedureIndex.Row::name),
                    line.request().map(BulkPreview.Request::category),
                    consequence.flatMap(BulkPreview.Consequence::begins),
                    consequence.map(BulkPreview.Consequence::missing).orElse(0),
                    consequence.map(BulkPreview.Consequence::early).orElse(false),
                    WhyJson.of(line.outcome().refusals().map(Refusals::reasons).orElse(List.of()), wording));
        }
    }

    static PreviewJson of(BulkPreview preview, LocalDate boardDay, Texts t) {
        Wording wording = new Wording(t);
        return new PreviewJson(
                boardDay,
                preview.approvable(),
                preview.lines().stream()
                        .map(line -> TriedJson.of(line, wording))
                        .toList());
    }

    static BulkApprovalJson of(BulkApproval approval, Texts t) {
        Wording wording = new Wording(t);
        return new BulkApprovalJson(
                approval.id().value(),
                approval.boardDay(),
                approval.at(),
                approval.open().size(),
                approval.lines().stream()
                        .map(line -> new LineJson(
                                line.item().procedure().value(),
                                line.result().map(BulkApproval.Result::at),
                                line.result().flatMap(BulkApproval.Result::state),
                                WhyJson.of(
                                        line.result()
                                                .map(BulkApproval.Result::reasons)
                                                .orElse(List.of()),
                                        wording)))
                        .toList());
    }
}
