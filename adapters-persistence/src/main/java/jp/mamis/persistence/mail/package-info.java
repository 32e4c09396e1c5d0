/** The outbox in PostgreSQL and the way to a mail server. Knows neither what mails say nor why they are sent. */
package jp.mamis.persistence.mail;
