package jp.mamis.persistence.procedures;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.ApprovalRoute;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.WithdrawnProcedure;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.persistence.work.JsonText;

/**
 * What of a procedure nobody queries, as one JSON object with a format number of its own. A field that a later format adds
 * is read with a default; a field is never given another meaning.
 *
 * @param toDecide see {@link WithdrawnProcedure}; empty in other states
 * @param kept     see {@link WithdrawnProcedure}; empty in other states
 * @param rules    the bodies' rules on the day of filing; the standard in what was filed before bodies had any
 */
record ProcedureContent(
        JoinRequest request,
        ApprovalRoute route,
        List<HistoryLine> history,
        List<AssociationId> toDecide,
        List<AssociationId> kept,
        RouteRules rules) {

    private static final int FORMAT = 1;

    static ProcedureContent of(Procedure procedure) {
        boolean withdrawn = procedure instanceof WithdrawnProcedure;
        return new ProcedureContent(
                procedure.filing().request(),
                procedure.filing().route(),
                procedure.filing().history(),
                withdrawn ? ((WithdrawnProcedure) procedure).toDecide() : List.of(),
                withdrawn ? ((WithdrawnProcedure) procedure).kept() : List.of(),
                procedure.filing().rules());
    }

    String json() {
        JsonObjectBuilder content = JsonText.object()
                .add("format", FORMAT)
                .add("request", RequestJson.write(request))
                .add("route", Fields.array(route.steps(), StepJson::write))
                .add("history", Fields.array(history, HistoryJson::write))
                .add("toDecide", Fields.texts(toDecide, body -> body.value().toString()))
                .add("kept", Fields.texts(kept, body -> body.value().toString()))
                .add("rules", Fields.array(rules.byBody().entrySet(), AppliedJson::write));
        return content.build().toString();
    }

    /** @throws IllegalStateException for a format that a newer release has written */
    static ProcedureContent read(String json) {
        try (JsonReader reader = JsonText.reader(new StringReader(json))) {
            JsonObject content = reader.readObject();
            if (content.getInt("format") != FORMAT) {
                throw new IllegalStateException("procedure content of format " + content.getInt("format"));
            }
            return new ProcedureContent(
                    RequestJson.read(content.getJsonObject("request")),
                    new ApprovalRoute(Fields.list(content, "route", StepJson::read)),
                    Fields.list(content, "history", HistoryJson::read),
                    Fields.texts(content, "toDecide", Fields::body),
                    Fields.texts(content, "kept", Fields::body),
                    AppliedJson.read(content));
        }
    }
}
