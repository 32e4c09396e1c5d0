package jp.mamis.domain.settings;

import java.time.YearMonth;
import jp.mamis.domain.person.BirthDate;

/**
 * What a doctor's exemptions depend on.
 *
 * @param graduation the month of graduation from medical school
 * @param inTraining whether the doctor is in clinical training
 */
public record ExemptionFacts(BirthDate birth, YearMonth graduation, boolean inTraining) {}
