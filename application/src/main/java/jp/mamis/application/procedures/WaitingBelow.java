package jp.mamis.application.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * What is on its way to a body, and how long the bodies that have it usually take (目安).
 *
 * @param lines longest with its holder first
 * @param usual by holder; none for those that have decided too little lately
 */
public record WaitingBelow(List<ProcedureIndex.Below> lines, Map<AssociationId, ProcedureIndex.Usual> usual) {

    public WaitingBelow {
        lines = List.copyOf(lines);
        usual = Map.copyOf(usual);
    }

    /** How long the holder of a line usually takes; empty when too little is known. */
    public Optional<ProcedureIndex.Usual> usual(ProcedureIndex.Below line) {
        return Optional.ofNullable(usual.get(line.holder()));
    }
}
