package jp.mamis.application.people;

/** The driven ports of people as registered: physicians, their workplaces, and mail addresses that wait to be proved. */
public record PeoplePorts(Physicians physicians, WorkRecords workRecords, MailChanges mailChanges, PeopleBulk bulk) {}
