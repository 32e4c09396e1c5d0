package jp.mamis.persistence.settings;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import jp.mamis.domain.hierarchy.Tier;
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
import jp.mamis.domain.settings.YoungFee;
import jp.mamis.persistence.work.JsonText;

/**
 * The JSON of a body's rules. A field that a later release adds is read with its default; a field is never given another
 * meaning.
 */
public final class RulesJson {

    private RulesJson() {}

    static String text(BodyRules rules) {
        return write(rules).build().toString();
    }

    static BodyRules read(String json) {
        try (JsonReader reader = JsonText.reader(new StringReader(json))) {
            return read(reader.readObject());
        }
    }

    public static JsonObjectBuilder write(BodyRules rules) {
        JsonObjectBuilder object = JsonText.object();
        rules.reach().atLeast().ifPresent(tier -> object.add("atLeast", tier.name()));
        rules.reach().atMost().ifPresent(tier -> object.add("atMost", tier.name()));
        addWhere(rules.reach().direct(), "direct", object);
        addWhere(rules.notice().sealed(), "sealed", object);
        JsonArrayBuilder categories = JsonText.array();
        rules.categories().forEach(category -> categories.add(category(category)));
        JsonArrayBuilder stages = JsonText.array();
        rules.workflow().stages().forEach(stage -> stages.add(stage(stage)));
        return object.add("several", rules.several().name())
                .add("categories", categories)
                .add("start", rules.start().name())
                .add("notice", rules.notice().japanese())
                .add("noticeEn", rules.notice().english())
                .add("boardDays", rules.boardDays())
                .add("workflow", stages)
                .add("answerDays", rules.answerTime().days())
                .add("documents", DocumentsJson.write(rules.documents()))
                .add("letters", LettersJson.write(rules.letters()))
                .add("exemptions", ExemptionsJson.write(rules.exemptions()));
    }

    /** Only when true: rules that go without stay written as they were, and are not taken for changed. */
    private static void addWhere(boolean holds, String name, JsonObjectBuilder object) {
        if (holds) {
            object.add(name, true);
        }
    }

    public static BodyRules read(JsonObject object) {
        return new BodyRules(
                new Reach(
                        text(object, "atLeast").map(Tier::valueOf),
                        text(object, "atMost").map(Tier::valueOf),
                        object.getBoolean("direct", false)),
                SeveralMemberships.valueOf(object.getString("several")),
                object.getJsonArray("categories").getValuesAs(JsonObject.class).stream()
                        .map(RulesJson::category)
                        .toList(),
                MembershipStart.valueOf(object.getString("start")),
                new ApplicantNotice(
                        object.getString("notice"), object.getString("noticeEn"), object.getBoolean("sealed", false)),
                object.getString("boardDays"),
                new Workflow(object.getJsonArray("workflow").getValuesAs(JsonObject.class).stream()
                        .map(RulesJson::stage)
                        .toList()),
                new AnswerTime(object.getInt("answerDays")),
                DocumentsJson.read(Optional.ofNullable(object.getJsonArray("documents"))),
                LettersJson.read(Optional.ofNullable(object.getJsonObject("letters"))),
                ExemptionsJson.read(Optional.ofNullable(object.getJsonArray("exemptions"))));
    }

    /** Who does not know {@code all} reads no number, and so cannot take everybody for some. */
    private static JsonObjectBuilder stage(Workflow.Stage stage) {
        JsonObjectBuilder object = JsonText.object().add("role", stage.role().name());
        return stage.need() instanceof Workflow.Count count
                ? object.add("count", count.number())
                : object.add("all", true);
    }

    private static Workflow.Stage stage(JsonObject object) {
        OfficeRole role = OfficeRole.valueOf(object.getString("role"));
        return object.getBoolean("all", false)
                ? Workflow.Stage.all(role)
                : new Workflow.Stage(role, object.getInt("count"));
    }

    private static JsonObjectBuilder category(OwnCategory category) {
        JsonObjectBuilder object = JsonText.object()
                .add("code", category.code().text())
                .add("label", category.label())
                .add("feeNote", category.feeNote());
        category.mapsTo().ifPresent(national -> object.add("mapsTo", national.name()));
        category.entrance().ifPresent(fee -> object.add("entrance", fee.amount()));
        category.annual().ifPresent(fee -> object.add("annual", fee.amount()));
        category.young().ifPresent(fee -> object.add("young", fee.text()));
        return object;
    }

    private static OwnCategory category(JsonObject object) {
        return new OwnCategory(
                new CategoryCode(object.getString("code")),
                object.getString("label"),
                text(object, "mapsTo").map(MemberCategory::valueOf),
                object.getString("feeNote"),
                yen(object, "entrance"),
                yen(object, "annual"),
                text(object, "young").map(YoungFee::parse));
    }

    private static Optional<Yen> yen(JsonObject object, String name) {
        return object.containsKey(name)
                ? Optional.of(new Yen(object.getJsonNumber(name).longValue()))
                : Optional.empty();
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.containsKey(name) ? Optional.of(object.getString(name)) : Optional.empty();
    }
}
