package jp.mamis.persistence.procedures;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.persistence.work.JsonText;

/** The JSON of what a doctor asks for. */
final class RequestJson {

    private RequestJson() {}

    static JsonObjectBuilder write(JoinRequest request) {
        JsonObjectBuilder object = JsonText.object()
                .add("workplace", workplace(request.workplace()))
                .add("duty", request.duty().name())
                .add("declinesInsurance", request.declinesInsurance())
                .add("targets", Fields.array(request.targets(), RequestJson::target))
                .add("desiredOn", request.desiredOn().toString())
                .add("remarks", request.remarks());
        Fields.put(object, "position", request.position().map(Position::text));
        return object;
    }

    static JoinRequest read(JsonObject object) {
        return new JoinRequest(
                workplace(object.getJsonObject("workplace")),
                FacilityDuty.valueOf(object.getString("duty")),
                Fields.text(object, "position").map(Position::new),
                object.getBoolean("declinesInsurance"),
                Fields.list(object, "targets", RequestJson::target),
                LocalDate.parse(object.getString("desiredOn")),
                object.getString("remarks"));
    }

    /** A registered one has a code, a typed one an owner. */
    private static JsonObjectBuilder workplace(Workplace workplace) {
        JsonObjectBuilder object =
                JsonText.object().add("name", workplace.name().text());
        Fields.put(object, "code", workplace.registerCode().map(InstitutionCode::text));
        if (workplace instanceof Workplace.Typed typed) {
            object.add("owner", typed.owner().name());
        }
        return object;
    }

    private static Workplace workplace(JsonObject object) {
        InstitutionName name = new InstitutionName(object.getString("name"));
        return Fields.text(object, "code")
                .<Workplace>map(code -> new Workplace.Registered(new InstitutionCode(code), name))
                .orElseGet(() -> new Workplace.Typed(name, OwnerKind.valueOf(object.getString("owner"))));
    }

    private static JsonObjectBuilder target(Target target) {
        JsonObjectBuilder object = JsonText.object()
                .add("body", target.body().value().toString())
                .add("category", target.category().name());
        Fields.put(object, "own", target.own().map(CategoryCode::text));
        return object;
    }

    private static Target target(JsonObject object) {
        return new Target(
                Fields.body(object.getString("body")),
                MemberCategory.valueOf(object.getString("category")),
                Fields.text(object, "own").map(CategoryCode::new));
    }
}
