/**
 * What the system does by itself and when: one task at a time under a lease, whoever runs it. Does not know what the tasks
 * do, nor on which machine.
 */
package jp.mamis.domain.schedule;
