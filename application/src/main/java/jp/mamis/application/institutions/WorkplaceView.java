package jp.mamis.application.institutions;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.institutions.WorkplaceNote;

/**
 * A stated place of work beside what the register says.
 *
 * @param known      as the register knows it
 * @param successors what came in place of one that is closed
 */
public record WorkplaceView(
        Workplace stated, Optional<Institution> known, List<WorkplaceNote> notes, List<Institution> successors) {

    public WorkplaceView {
        notes = List.copyOf(notes);
        successors = List.copyOf(successors);
    }
}
