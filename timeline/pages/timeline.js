// timeline.html: events alone. Lanes by document where several tell, all together where one does.

startPage({
  lanes: (model) => (model.documents.length > 1 && model.documents.length <= 6 ? "document" : "together"),
});
