// A line of CHANGELOG.md is what the changeset says, and nothing else: no commit, no name.
module.exports = {
  getReleaseLine: async ({ summary }) => `- ${summary.trim().replaceAll("\n", "\n  ")}`,
  getDependencyReleaseLine: async () => "",
};
