package jp.mamis.web.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.settings.AnswerTime;
import jp.mamis.domain.settings.ApplicantNotice;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.domain.settings.MembershipStart;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.Reach;
import jp.mamis.domain.settings.SeveralMemberships;
import jp.mamis.domain.settings.Workflow;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/** A body's rules as they were typed, whether by a person or a program; an empty text means nothing was said. */
record RulesText(
        String minJoinTier,
        String maxJoinTier,
        String several,
        List<CategoryText> ownCategories,
        String membershipStart,
        String notice,
        String noticeEn,
        String boardDays,
        List<StageText> workflow,
        String answerDays) {

    record CategoryText(
            String code, String label, String mapsTo, String feeNote, String entranceFee, String annualFee) {

        boolean isBlank() {
            return (code + label + mapsTo + feeNote + entranceFee + annualFee).isBlank();
        }
    }

    record StageText(String role, String count) {}

    /** One category under way. */
    private record ReadCategory(
            Parsed<CategoryCode> code,
            Parsed<String> label,
            Parsed<Optional<MemberCategory>> mapsTo,
            Parsed<Optional<String>> feeNote,
            Parsed<Optional<Yen>> entrance,
            Parsed<Optional<Yen>> annual) {

        OwnCategory get() {
            return new OwnCategory(
                    code.get(), label.get(), mapsTo.get(), feeNote.get().orElse(""), entrance.get(), annual.get());
        }
    }

    private record ReadStage(Parsed<OfficeRole> role, Parsed<Integer> count) {}

    /** Reads all of it; the faults are then in {@code input}, at the names the API has for the parts. */
    Parsed<BodyRules> read(Parsing input) {
        Parsed<Optional<Tier>> least = input.optional("minJoinTier", Optional.of(minJoinTier), RulesText::tier);
        Parsed<Optional<Tier>> most = input.optional("maxJoinTier", Optional.of(maxJoinTier), RulesText::tier);
        Parsed<SeveralMemberships> how =
                input.required("severalMemberships", several, text -> chosen(SeveralMemberships.values(), text));
        List<ReadCategory> categories = IntStream.range(0, ownCategories.size())
                .mapToObj(i -> category(i, input))
                .toList();
        Parsed<MembershipStart> begins =
                input.required("membershipStart", membershipStart, text -> chosen(MembershipStart.values(), text));
        Parsed<Optional<String>> told = input.optional("notice", Optional.of(notice), ApplicantNotice::read);
        Parsed<Optional<String>> toldEn = input.optional("noticeEn", Optional.of(noticeEn), ApplicantNotice::read);
        Parsed<Optional<String>> board = input.optional("boardDays", Optional.of(boardDays), BodyRules::readBoardDays);
        List<ReadStage> stages = new ArrayList<>();
        for (int i = 0; i < workflow.size(); i++) {
            String place = "workflow[" + i + "].";
            stages.add(new ReadStage(
                    input.required(place + "role", workflow.get(i).role(), text -> chosen(OfficeRole.values(), text)),
                    input.required(place + "count", workflow.get(i).count(), Workflow.Stage::readCount)));
        }
        Parsed<AnswerTime> days = input.required("answerDays", answerDays, AnswerTime::parse);
        return input.combined(
                "workflow",
                () -> new BodyRules(
                        new Reach(least.get(), most.get()),
                        how.get(),
                        categories.stream().map(ReadCategory::get).toList(),
                        begins.get(),
                        new ApplicantNotice(told.get().orElse(""), toldEn.get().orElse("")),
                        board.get().orElse(""),
                        stages.isEmpty()
                                ? Workflow.SINGLE
                                : new Workflow(stages.stream()
                                        .map(stage -> new Workflow.Stage(
                                                stage.role().get(),
                                                stage.count().get()))
                                        .toList()),
                        days.get()));
    }

    private ReadCategory category(int index, Parsing input) {
        String place = "ownCategories[" + index + "].";
        CategoryText typed = ownCategories.get(index);
        return new ReadCategory(
                input.required(place + "code", typed.code(), CategoryCode::parse),
                input.required(place + "label", typed.label(), OwnCategory::readLabel),
                input.optional(place + "mapsTo", Optional.of(typed.mapsTo()), MemberCategory::parse),
                input.optional(place + "feeNote", Optional.of(typed.feeNote()), OwnCategory::readFeeNote),
                input.optional(place + "entranceFee", Optional.of(typed.entranceFee()), Yen::parse),
                input.optional(place + "annualFee", Optional.of(typed.annualFee()), Yen::parse));
    }

    private static Tier tier(String text) {
        return Arrays.stream(Tier.values())
                .filter(tier -> Integer.toString(tier.number()).equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", text));
    }

    private static <E extends Enum<E>> E chosen(E[] all, String text) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", text));
    }
}
