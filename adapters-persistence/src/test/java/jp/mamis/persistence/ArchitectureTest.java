package jp.mamis.persistence;

import jp.mamis.application.archrules.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.checkModule();
    }

    @Test
    void every_adapter_keeps_the_contract_of_its_port() {
        HouseRules.checkContracts();
    }
}
