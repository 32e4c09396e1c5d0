package jp.mamis.domain.kernel;

/** A fact in the past tense, carrying identifiers and values, never aggregates. Sealed per context. */
public interface DomainEvent {}
