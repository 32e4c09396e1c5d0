package jp.mamis.application.hpki.ca;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;

/** The generations of our authorities. One that was added never changes. */
public interface CaGenerations {

    /** Adds a generation. Duty, realm and number are taken once. @throws jp.mamis.application.kernel.StaleState when they are */
    void add(CaGeneration generation);

    Optional<CaGeneration> find(CaGenerationId id);

    /** All, by duty and number. */
    List<CaGeneration> all();
}
