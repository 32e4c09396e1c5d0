package jp.mamis.domain.consent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Basis;

/** Every version of every document with the day it came into force (版の一覧). */
@Basis(
        document = "MAMIS terms of use 1.00",
        article = "2-6, 10",
        rule =
                "A doctor agrees to the terms of use and to the joint use of personal data, and is asked again at the first"
                        + " log-in after a new version has come into force.",
        note = "The terms count later use as consent; asking and keeping version and instant is our choice.")
public record Editions(List<Dated> all) {

    /** A version with the first day on which it holds. */
    public record Dated(Edition edition, LocalDate from) {}

    public Editions {
        all = List.copyOf(all);
    }

    /** The versions of a document, the newest first, those to come included. */
    public List<Dated> of(DocumentKind kind) {
        return all.stream()
                .filter(dated -> dated.edition().kind() == kind)
                .sorted(Comparator.comparing(Dated::from).reversed())
                .toList();
    }

    /** The version in force on {@code day}; empty before the first. */
    public Optional<Dated> inForce(DocumentKind kind, LocalDate day) {
        return of(kind).stream().filter(dated -> !day.isBefore(dated.from())).findFirst();
    }

    /** What a doctor has to have agreed to on {@code day}, in the order of the kinds. */
    public List<Edition> toAgree(LocalDate day) {
        return Arrays.stream(DocumentKind.values())
                .filter(DocumentKind::needsConsent)
                .flatMap(kind -> inForce(kind, day).stream())
                .map(Dated::edition)
                .toList();
    }

    /** What is still to be agreed to on {@code day} by whoever has agreed to {@code given}. */
    public List<Edition> outstanding(List<Edition> given, LocalDate day) {
        return toAgree(day).stream()
                .filter(wanted ->
                        given.stream().noneMatch(had -> had.kind() == wanted.kind() && had.number() >= wanted.number()))
                .toList();
    }

    /** The days on which a version holds; the newest has no end. */
    public Interval period(Dated dated) {
        return of(dated.edition().kind()).stream()
                .map(Dated::from)
                .filter(from -> from.isAfter(dated.from()))
                .min(Comparator.naturalOrder())
                .map(next -> new Interval(dated.from(), Optional.of(next)))
                .orElseGet(() -> Interval.since(dated.from()));
    }
}
