package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * An office has entered for a doctor what the doctor has signed on paper (代行入力).
 *
 * @param body     whose staff entered it
 * @param filledOn the day on the paper, where it was filled in by hand
 */
public record PaperEntry(AssociationId body, Optional<LocalDate> filledOn) {}
