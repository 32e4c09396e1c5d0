package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A membership that a procedure has begun in a body, whatever its step is asked to decide anew since.
 *
 * @param from  its first day (入会日)
 * @param ended what an act on the procedure has made of it; empty while none has ended it
 */
public record BegunMembership(LocalDate from, Optional<EndedMembership> ended) {}
