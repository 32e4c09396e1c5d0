package jp.mamis.application.institutions;

/** The driven ports of the register of institutions, and of workplaces that are not in it. */
public record InstitutionPorts(Institutions register, TypedWorkplaces typed) {}
