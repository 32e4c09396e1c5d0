package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * A membership that a procedure had begun and that an act on it has ended (終了した入会).
 *
 * @param lastDay the last day of membership (退会日); empty when it never took effect
 */
public record EndedMembership(AssociationId body, Optional<LocalDate> lastDay) {}
