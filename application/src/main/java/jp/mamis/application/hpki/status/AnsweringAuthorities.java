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

/** The authorities of a realm that answer, with key and certificate of whoever answers for them; in the running transaction. */
record AnsweringAuthorities(CaGenerations generations, Responders responders, CaRealm realm) {

    /** Those that have issued to holders and whose own certificate counts, whether somebody answers for them or not. */
    List<CaGeneration> inForce(Instant now) {
        return generations.all().stream()
                .filter(each -> each.realm() == realm && each.duty() != CaDuty.ROOT)
                .filter(each -> each.authority().validity().covers(now))
                .toList();
    }

    Optional<CaGeneration> of(CaGenerationId id, Instant now) {
        return generations.find(id).flatMap(generation -> answering(generation, now));
    }

    /** By the newest of those in office. */
    Optional<CaGeneration> answering(CaGeneration generation, Instant now) {
        return inOffice(generation, now).map(each -> each.answering(generation));
    }

    Optional<Responder> inOffice(CaGeneration generation, Instant now) {
        return responders.of(generation.id()).stream()
                .filter(each -> each.isInOffice(now))
                .max(Comparator.comparing(Responder::number));
    }
}
