package jp.mamis.application.hierarchy;

/** The driven ports of the federation's bodies. */
public record HierarchyPorts(Associations associations, AssociationProfiles profiles) {}
