package jp.mamis.application.membership;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationName;

/**
 * That a body looked at a person's page, when, and on what ground.
 *
 * @param agent     the body whose staff looked in its place
 * @param reference the number of the procedure that was looked at; empty for other pages
 */
public record LookView(
        Instant at,
        AssociationName body,
        Optional<AssociationName> agent,
        ViewLog.Kind kind,
        ViewLog.Ground ground,
        Optional<String> reference) {

    static LookView of(ViewLog.Shown look, Function<AssociationId, AssociationName> names) {
        Optional<String> reference = look.kind() == ViewLog.Kind.PROCEDURE_PAGE
                ? Optional.of(look.subject().substring(look.subject().indexOf(' ') + 1))
                : Optional.empty();
        return new LookView(
                look.at(), names.apply(look.body()), look.agent().map(names), look.kind(), look.ground(), reference);
    }
}
