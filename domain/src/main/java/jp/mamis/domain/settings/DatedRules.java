package jp.mamis.domain.settings;

import java.time.LocalDate;

/** A version of a body's rules (規則の版): in force from midnight in Tokyo that begins the day, until the next version's. */
public record DatedRules(LocalDate validFrom, BodyRules rules) {}
