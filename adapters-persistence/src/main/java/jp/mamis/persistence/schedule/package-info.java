/** Turns of timed tasks in PostgreSQL. Knows neither what the tasks do nor when. */
package jp.mamis.persistence.schedule;
