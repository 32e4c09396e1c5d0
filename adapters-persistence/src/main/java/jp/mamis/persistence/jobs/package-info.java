/** Jobs in PostgreSQL. Knows not what they do. */
package jp.mamis.persistence.jobs;
