package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.settings.LetterRules;

/**
 * What a body lays before its board on a day (理事会資料): the procedures that have arrived by then and are to be decided.
 *
 * @param sender  the body as it has introduced itself
 * @param writing how the body writes today
 * @param entries by the applicants' kana
 */
public record BoardPapers(
        Association body, LocalDate day, AssociationProfile.Contents sender, LetterRules writing, List<Entry> entries) {

    public BoardPapers {
        entries = List.copyOf(entries);
    }

    /** Those that waited before the day began: papers written at any hour of it hold them, and as they stand now. */
    public List<Entry> waitingBefore() {
        return entries.stream()
                .filter(entry -> JapanTime.today(entry.row().since()).isBefore(day))
                .toList();
    }

    /**
     * One application.
     *
     * @param own   what the body calls the category, where it keeps its own
     * @param below what the bodies below have decided, lowest first
     */
    public record Entry(
            ProcedureIndex.Row row,
            Workplace workplace,
            MemberCategory category,
            Optional<String> own,
            LocalDate desiredOn,
            List<Below> below) {

        public Entry {
            below = List.copyOf(below);
        }
    }

    /** A body below took the doctor in on the day of its board. */
    public record Below(AssociationId body, LocalDate boardDay) {}
}
