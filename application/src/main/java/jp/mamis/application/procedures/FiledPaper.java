package jp.mamis.application.procedures;

import jp.mamis.domain.procedures.ProcedureId;

/**
 * What was filed from a printed application.
 *
 * @param reference what people call it by
 */
public record FiledPaper(ProcedureId procedure, String reference) {}
