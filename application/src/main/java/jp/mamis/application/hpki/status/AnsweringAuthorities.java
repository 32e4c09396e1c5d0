package jp.mamis.application.hpki.status;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.status.Responder;

/**
 * The authorities of a realm that answer about a matter, with key and certificate of whoever answers for them; in the running
 * transaction.
 */
public record AnsweringAuthorities(
        CaGenerations generations, Responders responders, CaRealm realm, Responder.Matter matter) {

    /** Those that have issued to holders and whose own certificate counts, whether somebody answers for them or not. */
    List<CaGeneration> inForce(Instant now) {
        return generations.all().stream()
                .filter(each -> each.realm() == realm && each.duty() != CaDuty.ROOT)
                .filter(each -> each.authority().validity().covers(now))
                .toList();
    }

    Optional<CaGeneration> find(CaGenerationId id) {
        return generations.find(id);
    }

    /** By the newest of those in office. */
    Optional<CaGeneration> answering(CaGeneration generation, Instant now) {
        return inOffice(generation, now).map(each -> each.answering(generation));
    }

    /** That of the newest authority for which somebody answers. */
    public Optional<CaGeneration> newest(Instant now) {
        return inForce(now).stream()
                .flatMap(generation -> answering(generation, now).stream())
                .max(Comparator.comparing(CaGeneration::number));
    }

    Optional<Responder> inOffice(CaGeneration generation, Instant now) {
        return responders.of(generation.id()).stream()
                .filter(each -> each.matter() == matter && each.isInOffice(now))
                .max(Comparator.comparing(Responder::number));
    }
}
