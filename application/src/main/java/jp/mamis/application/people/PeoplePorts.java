package jp.mamis.application.people;

/** The driven ports of people as registered: physicians and their workplaces. */
public record PeoplePorts(Physicians physicians, WorkRecords workRecords) {}
