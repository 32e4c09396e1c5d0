package jp.mamis.web.settings;

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
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.domain.settings.MembershipStart;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.domain.settings.Reach;
import jp.mamis.domain.settings.SeveralMemberships;
import jp.mamis.domain.settings.Workflow;
import jp.mamis.domain.settings.YoungFee;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/**
 * A body's rules as they were typed, whether by a person or a program; an empty text means nothing was said. Long because
 * each part is read here.
 */
record RulesText(
        String minJoinTier,
        String maxJoinTier,
        boolean directMembership,
        String several,
        List<CategoryText> ownCategories,
        String membershipStart,
        String notice,
        String noticeEn,
        boolean sealRequired,
        String boardDays,
        List<StageText> workflow,
        String answerDays,
        List<DocumentText> documents,
        LetterText letters,
        List<ExemptionText> ownExemptions) {

    record CategoryText(
            String code,
            String label,
            String mapsTo,
            String feeNote,
            String entranceFee,
            String annualFee,
            String youngAge,
            String youngFee) {

        /** The names of its parts, in forms and in the API. */
        static final List<String> PARTS =
                List.of("code", "label", "mapsTo", "feeNote", "entranceFee", "annualFee", "youngAge", "youngFee");

        static CategoryText of(OwnCategory category) {
            return new CategoryText(
                    category.code().text(),
                    category.label(),
                    category.mapsTo().map(Enum::name).orElse(""),
                    category.feeNote(),
                    yen(category.entrance()),
                    yen(category.annual()),
                    category.young()
                            .map(young -> Integer.toString(young.upTo()))
                            .orElse(""),
                    yen(category.young().map(YoungFee::annual)));
        }

        private static String yen(Optional<Yen> fee) {
            return fee.map(some -> Long.toString(some.amount())).orElse("");
        }

        /** @param texts in the order of {@link #PARTS} */
        static CategoryText typed(List<String> texts) {
            return new CategoryText(
                    texts.get(0),
                    texts.get(1),
                    texts.get(2),
                    texts.get(3),
                    texts.get(4),
                    texts.get(5),
                    texts.get(6),
                    texts.get(7));
        }

        /** In the order of {@link #PARTS}. */
        List<String> texts() {
            return List.of(code, label, mapsTo, feeNote, entranceFee, annualFee, youngAge, youngFee);
        }

        /** As {@link YoungFee#parse} reads it; empty where neither is given. */
        private String young() {
            return youngAge.isBlank() && youngFee.isBlank() ? "" : youngAge + ":" + youngFee;
        }
    }

    /** One category under way. */
    private record ReadCategory(
            Parsed<CategoryCode> code,
            Parsed<String> label,
            Parsed<Optional<MemberCategory>> mapsTo,
            Parsed<Optional<String>> feeNote,
            Parsed<Optional<Yen>> entrance,
            Parsed<Optional<Yen>> annual,
            Parsed<Optional<YoungFee>> young) {

        OwnCategory get() {
            return new OwnCategory(
                    code.get(),
                    label.get(),
                    mapsTo.get(),
                    feeNote.get().orElse(""),
                    entrance.get(),
                    annual.get(),
                    young.get());
        }
    }

    private record ReadReach(Parsed<Optional<Tier>> least, Parsed<Optional<Tier>> most, boolean direct) {

        Reach get() {
            return new Reach(least.get(), most.get(), direct);
        }
    }

    private record ReadNotice(Parsed<Optional<String>> japanese, Parsed<Optional<String>> english, boolean sealed) {

        ApplicantNotice get() {
            return new ApplicantNotice(japanese.get().orElse(""), english.get().orElse(""), sealed);
        }
    }

    /** Reads all of it; the faults are then in {@code input}, at the names the API has for the parts. */
    Parsed<BodyRules> read(Parsing input) {
        ReadReach reach = new ReadReach(
                input.optional("minJoinTier", Optional.of(minJoinTier), RulesText::tier),
                input.optional("maxJoinTier", Optional.of(maxJoinTier), RulesText::tier),
                directMembership);
        Parsed<SeveralMemberships> how =
                input.required("severalMemberships", several, text -> chosen(SeveralMemberships.values(), text));
        List<ReadCategory> categories = IntStream.range(0, ownCategories.size())
                .mapToObj(i -> category(i, input))
                .toList();
        Parsed<MembershipStart> begins =
                input.required("membershipStart", membershipStart, text -> chosen(MembershipStart.values(), text));
        ReadNotice told = new ReadNotice(
                input.optional("notice", Optional.of(notice), ApplicantNotice::read),
                input.optional("noticeEn", Optional.of(noticeEn), ApplicantNotice::read),
                sealRequired);
        Parsed<Optional<String>> board = input.optional("boardDays", Optional.of(boardDays), BodyRules::readBoardDays);
        List<StageText.Read> stages = IntStream.range(0, workflow.size())
                .mapToObj(i -> workflow.get(i).read("workflow[" + i + "].", input))
                .toList();
        Parsed<AnswerTime> days = input.required("answerDays", answerDays, AnswerTime::parse);
        List<Parsed<AskedDocument>> asked = IntStream.range(0, documents.size())
                .mapToObj(i -> documents.get(i).read("documents[" + i + "].", input))
                .toList();
        Parsed<LetterRules> written = letters.read("letters.", input);
        List<Parsed<OwnExemption>> spared = IntStream.range(0, ownExemptions.size())
                .mapToObj(i -> ownExemptions.get(i).read("ownExemptions[" + i + "].", input))
                .toList();
        return input.combined(
                "workflow",
                () -> new BodyRules(
                        reach.get(),
                        how.get(),
                        categories.stream().map(ReadCategory::get).toList(),
                        begins.get(),
                        told.get(),
                        board.get().orElse(""),
                        workflow(stages),
                        days.get(),
                        asked.stream().map(Parsed::get).toList(),
                        written.get(),
                        spared.stream().map(Parsed::get).toList()));
    }

    private static Workflow workflow(List<StageText.Read> stages) {
        return stages.isEmpty()
                ? Workflow.SINGLE
                : new Workflow(stages.stream().map(StageText.Read::get).toList());
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
                input.optional(place + "annualFee", Optional.of(typed.annualFee()), Yen::parse),
                input.optional(place + "youngFee", Optional.of(typed.young()), YoungFee::parse));
    }

    private static Tier tier(String text) {
        return Arrays.stream(Tier.values())
                .filter(tier -> Integer.toString(tier.number()).equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", text));
    }

    static <E extends Enum<E>> E chosen(E[] all, String text) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", text));
    }
}
